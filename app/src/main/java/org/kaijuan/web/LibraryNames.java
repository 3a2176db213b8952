package org.kaijuan.web;

import org.kaijuan.kernel.LibraryId;

/** What libraries are called, for the pages of modules that stand below {@code identity}, which implements it. */
@FunctionalInterface
public interface LibraryNames {

    /** The name of the register, e.g. 江西农业大学图书馆. */
    String of(LibraryId library);
}
