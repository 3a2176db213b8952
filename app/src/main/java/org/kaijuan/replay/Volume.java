package org.kaijuan.replay;

import org.kaijuan.kernel.LibraryId;

/**
 * How much happens in a library of the demo. For 江西农业大学 the report of 5 March 2020 gives the figures; those of the other
 * nineteen are invented and every row of theirs is marked as synthetic.
 */
record Volume(int readers, int papers, int supplierArticles, int supplierBooks, int questions, int waiting) {

    static final LibraryId REPORTED = new LibraryId("jxau");

    static Volume of(LibraryId library) {
        if (library.equals(REPORTED)) {
            return new Volume(80, 6804, 208, 582, 160, 12);
        }
        int size = Math.floorMod(library.code().hashCode(), 40);
        return new Volume(16, 24 + size, 0, 0, 30 + size, 3 + size % 5);
    }
}
