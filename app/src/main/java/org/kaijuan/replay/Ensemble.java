package org.kaijuan.replay;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaijuan.identity.People;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;

/** Who acts in a scene: the first who holds a role in a library, or in the province. */
interface Ensemble {

    Actor the(String role, LibraryId library);

    Actor theProvinces(String role);

    /** The holders of the demo's accounts. */
    static Ensemble of(List<Cast.Member> members, People people) {
        return new Ensemble() {
            @Override
            public Actor the(String role, LibraryId library) {
                return first(role, library);
            }

            @Override
            public Actor theProvinces(String role) {
                return first(role, null);
            }

            private Actor first(String role, @Nullable LibraryId library) {
                return members.stream()
                        .filter(member -> member.role().equals(role) && Objects.equals(member.library(), library))
                        .findFirst()
                        .map(member -> people.actor(member.person(), Actor.Via.REPLAY))
                        .orElseThrow();
            }
        };
    }
}
