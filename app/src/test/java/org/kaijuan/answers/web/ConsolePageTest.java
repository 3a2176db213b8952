package org.kaijuan.answers.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;

/** Staff see why the bank answers as it does. */
@KaijuanTest
@Tag("PUB-08")
class ConsolePageTest {

    private static final LibraryId LIBRARY = new LibraryId("pxc");
    private static final String CONSOLE = "/desk/answers/console";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestActors actors;

    @Test
    void showsBandComparedTextAndScores() throws Exception {
        mvc.perform(post("/api/v1/answers/import")
                        .param("library", LIBRARY.code())
                        .contentType("text/csv")
                        .content("question,answer\n瓷器标本可以触摸吗,不可以。\n".getBytes(StandardCharsets.UTF_8))
                        .with(actors.signIn(actors.actor("librarian", LIBRARY))))
                .andExpect(status().isOk());

        mvc.perform(get(CONSOLE)
                        .param("q", "瓷器標本可以觸摸嗎？")
                        .locale(Locale.SIMPLIFIED_CHINESE)
                        .with(actors.signIn(actors.actor("librarian", LIBRARY))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("直接回答")))
                .andExpect(content().string(containsString("瓷器标本可以触摸吗")));
    }

    @Test
    void whatIsTypedIsNeverRunAsMarkup() throws Exception {
        mvc.perform(get(CONSOLE)
                        .param("q", "<script>alert(1)</script>")
                        .with(actors.signIn(actors.actor("librarian", LIBRARY))))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void onlyTheProvinceFitsThresholds() throws Exception {
        mvc.perform(post(CONSOLE + "/thresholds")
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .with(actors.signIn(actors.actor("librarian", LIBRARY))))
                .andExpect(status().isForbidden());
        mvc.perform(post(CONSOLE + "/thresholds")
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .with(actors.signIn(actors.actorAt("province-secretary", new UnitId("jx")))))
                .andExpect(redirectedUrlPattern("/jobs/*"));
    }
}
