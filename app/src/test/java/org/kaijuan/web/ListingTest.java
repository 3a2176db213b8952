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
}
