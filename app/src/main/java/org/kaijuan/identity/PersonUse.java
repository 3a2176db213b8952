package org.kaijuan.identity;

import java.util.Set;
import org.kaijuan.kernel.PersonId;

/** Keeps people from being removed while a module has something of theirs; a bean of the module. */
public interface PersonUse {

    /** Those of the people who have something here. */
    Set<PersonId> among(Set<PersonId> people);
}
