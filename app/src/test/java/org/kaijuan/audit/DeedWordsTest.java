package org.kaijuan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaijuan.KaijuanTest;
import org.kaijuan.audit.web.DeedWords;
import org.kaijuan.web.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KaijuanTest
class DeedWordsTest {

    @Autowired
    private DeedWords words;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "desk.request.claimed, 请求：受理, Request: claimed",
        "desk.request.released, 请求：放回队列, Request: put back into the queue",
        "identity.people, 人员名单, List of people",
        "figures.rows.delivery.delivered, 指标明细：文献传递篇数, Rows of a figure: Papers delivered",
        "somebody.elses.act, somebody.elses.act, somebody.elses.act",
        "odd, odd, odd"
    })
    void actionsAreSaidInWords(String action, String chinese, String english) {
        assertThat(words.of(Words.CHINESE, action)).isEqualTo(chinese);
        assertThat(words.of(Locale.ENGLISH, action)).isEqualTo(english);
    }

    /** Whatever the tests before this one have left in the trail. */
    @Test
    void whatHasHappenedSoFarHasWords() {
        assertThat(jdbc.sql("select distinct action from audit.entry where action !~ '^(test|audit-test)'")
                        .query(String.class)
                        .list())
                .allSatisfy(action ->
                        assertThat(words.of(Words.CHINESE, action)).as(action).isNotEqualTo(action));
    }
}
