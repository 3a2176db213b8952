package org.kaijuan.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.identity.UnitId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@KaijuanTest
class ErrorPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    TestActors actors;

    @Test
    void an_unknown_page_is_a_page_with_a_sentence_and_a_trace_id() throws Exception {
        mvc.perform(get("/no-such-page")
                        .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"))
                .andExpect(status().isNotFound())
                .andExpect(header().string("X-Trace-Id", "0af7651916cd43dd8448eb211c80319c"))
                .andExpect(content().string(containsString("没有找到这个页面")))
                .andExpect(content().string(containsString("0af7651916cd43dd8448eb211c80319c")));
    }

    @Test
    void english_speakers_read_english() throws Exception {
        mvc.perform(get("/no-such-page").header("Accept-Language", "en-GB,en;q=0.9"))
                .andExpect(content().string(containsString("This page was not found")))
                .andExpect(content().string(containsString("<html lang=\"en\"")));
    }

    @Test
    void the_api_answers_with_problem_details_in_the_language_of_the_caller() throws Exception {
        mvc.perform(get("/api/v1/no-such-thing").header("Accept-Language", "en"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("web.not-found"))
                .andExpect(jsonPath("$.status").value(404))
                .andExpect(jsonPath("$.detail").value(containsString("not found")))
                .andExpect(jsonPath("$.traceId").isNotEmpty());
    }

    @Test
    void visitors_are_asked_to_sign_in_and_come_back_to_where_they_wanted_to_be() throws Exception {
        mvc.perform(get("/desk").queryParam("a", "b"))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl("/sign-in?next=%2Fdesk%3Fa%3Db"));
    }

    @Test
    void days_beyond_reach_in_an_address_are_bad_parameters() throws Exception {
        mvc.perform(get("/api/v1/openings").queryParam("library", "jxau").queryParam("on", "+999999999-12-31"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("web.bad-parameter"));
        mvc.perform(get("/api/v1/openings").header("Accept-Language", "en"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("web.missing-parameter"))
                .andExpect(jsonPath("$.detail").value(containsString("library")));
    }

    @Test
    void what_a_body_lacks_is_named() throws Exception {
        mvc.perform(post("/api/v1/reports")
                        .with(actors.signIn(actors.actorAt("province-secretary", new UnitId("jx"))))
                        .with(csrf())
                        .header("Accept-Language", "en")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("web.missing-parameter"))
                .andExpect(jsonPath("$.detail").value(containsString("notice")));
    }

    @Test
    void every_answer_carries_the_strict_policy() throws Exception {
        mvc.perform(get("/"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe"))))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    @Test
    void a_stale_form_is_told_so() throws Exception {
        mvc.perform(post("/sign-in").header("Accept-Language", "en").with(csrf().useInvalidToken()))
                .andExpect(status().is4xxClientError())
                .andExpect(content().string(containsString("open for too long")));
    }

    @Test
    void the_language_of_a_link_is_remembered() throws Exception {
        mvc.perform(get("/").queryParam("lang", "en"))
                .andExpect(content().string(containsString("The doors are closed")))
                .andExpect(cookie().value("lang", "en"));
        mvc.perform(get("/").cookie(new Cookie("lang", "en")).header("Accept-Language", "zh-CN"))
                .andExpect(content().string(containsString("The doors are closed")));
    }
}
