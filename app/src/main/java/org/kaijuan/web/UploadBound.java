package org.kaijuan.web;

/**
 * How large the files of one kind may be at most, in any library: a bean of the module that takes them in. What is larger
 * than everything that anybody takes is turned away before a byte of it is kept.
 */
@FunctionalInterface
public interface UploadBound {

    /** The largest file in bytes; asked at each upload. */
    long largest();
}
