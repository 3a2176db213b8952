package org.kaijuan.duties.rotation;

import java.util.List;

/** Those among whom the turns of a post go round. Their order decides only where all else is equal. */
public record Crew(String post, List<Member> members) {

    public Crew {
        members = List.copyOf(members);
    }
}
