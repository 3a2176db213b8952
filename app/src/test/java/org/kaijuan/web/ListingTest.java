package org.kaijuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ListingTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void lists_look_as_the_contract_says() {
        assertThat(json.writeValueAsString(Listing.whole(List.of(1, 2))))
                .isEqualTo("{\"items\":[1,2],\"total\":2,\"next\":null}");
        assertThat(json.writeValueAsString(new Listing<>(List.of(1), 1000, "abc", true)))
                .isEqualTo("{\"items\":[1],\"total\":1000,\"next\":\"abc\",\"totalIsCapped\":true}");
    }

    @Test
    void goes_on_after_the_last_row_shown() {
        assertThat(Listing.upTo(2, List.of(1, 2, 3), last -> "after " + last, 7))
                .isEqualTo(Listing.of(List.of(1, 2), 7, "after 2"));
        assertThat(Listing.upTo(3, List.of(1, 2, 3), last -> "after " + last, 3))
                .isEqualTo(Listing.whole(List.of(1, 2, 3)));
    }

    @Test
    void says_where_counting_stopped() {
        assertThat(Listing.of(List.of(1), 1001, null).cappedAt(1000))
                .isEqualTo(new Listing<>(List.of(1), 1000, null, true));
        assertThat(Listing.of(List.of(1), 1000, null).cappedAt(1000)).isEqualTo(Listing.of(List.of(1), 1000, null));
    }
}
