package org.kaijuan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageSpanTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12-20          | 9
            12–20, 35      | 10
            7              | 1
            e12-e20        | 2
            1234-8         | 5
            20-12          | 1
            ''             | 0
            all            | 0
            1-999999       | 100000
            999999-1-1-1-1 | 3
            """)
    void countsPages(String pages, int expected) {
        assertThat(PageSpan.count(pages)).isEqualTo(expected);
    }
}
