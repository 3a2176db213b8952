package org.kaijuan.delivery.citation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkKeyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Covid-19: Café culture | SMITH J A        | ＣＯＶＩＤ—１９　cafe CULTURE  | Smith, John
            闭馆期间的服务         | 张三；李四       | 闭馆期间的服务。               | 张三, 王五, 等
            A B C                  | John Smith       | a.b.c                          | SMITH J; DOE B
            Über Lesen             | Müller, J.       | Uber lesen                     | Muller J
            """)
    void spellingDoesNotMatter(String title, String authors, String otherTitle, String otherAuthors) {
        assertThat(key(title, authors, "2019")).isEqualTo(key(otherTitle, otherAuthors, " 2019 "));
    }

    @Test
    void yearAndFirstAuthorDo() {
        assertThat(key("Editorial", "Smith, J", "2019")).isNotEqualTo(key("Editorial", "Smith, J", "2018"));
        assertThat(key("Editorial", "Smith, J", "2019")).isNotEqualTo(key("Editorial", "Doe, J", "2019"));
    }

    @Test
    void aDoiIsAnIdentifierInAnyForm() {
        WorkKey link = WorkKey.of(CitedType.ARTICLE, "A", "B", "2019", "https://doi.org/10.1000/ABC", "", "");
        WorkKey bare = WorkKey.of(CitedType.ARTICLE, "Other", "", "", "10.1000/abc", "", "");

        assertThat(link.identifier()).isEqualTo("doi:10.1000/abc").isEqualTo(bare.identifier());
    }

    @Test
    void anIsbnNamesABookButNotItsChapters() {
        assertThat(WorkKey.of(CitedType.BOOK, "A", "", "", "", "", "0-306-40615-2")
                        .identifier())
                .isEqualTo("isbn:9780306406157");
        assertThat(WorkKey.of(CitedType.CHAPTER, "A", "", "", "", "", "0-306-40615-2")
                        .identifier())
                .isNull();
    }

    private static WorkKey key(String title, String authors, String year) {
        return WorkKey.of(CitedType.ARTICLE, title, authors, year, "", "", "");
    }
}
