package org.kaijuan.identity;

/** The levels of the tree, from the root down. A county may be left out; every other level hangs under the one before it. */
public enum UnitKind {
    NATION,
    PROVINCE,
    CITY,
    COUNTY,
    SCHOOL,
    LIBRARY,
    DEPARTMENT;

    /** Whether a unit of this kind may hang under one of {@code parent}. */
    public boolean mayHangUnder(UnitKind parent) {
        return switch (this) {
            case NATION -> false;
            case PROVINCE -> parent == NATION;
            case CITY -> parent == PROVINCE;
            case COUNTY -> parent == CITY;
            case SCHOOL -> parent == CITY || parent == COUNTY;
            case LIBRARY -> parent == SCHOOL;
            case DEPARTMENT -> parent == LIBRARY || parent == DEPARTMENT;
        };
    }
}
