package org.kaijuan.web;

import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@KaijuanTest
class OpenApiTest {

    @Autowired
    MockMvc mvc;

    @Test
    void the_document_tells_of_tokens_problems_and_idempotency_keys() throws Exception {
        mvc.perform(get("/api/v1/openapi.json"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.components.securitySchemes.token.scheme").value("bearer"))
                .andExpect(jsonPath("$.paths['/api/v1/requests'].post.parameters[*].name")
                        .value(hasItem("Idempotency-Key")))
                .andExpect(jsonPath("$.paths['/api/v1/requests'].get.responses.default.content")
                        .exists())
                .andExpect(jsonPath("$.paths['/api/v1/requests'].get.parameters[?(@.name == 'actor')]")
                        .isEmpty())
                .andExpect(jsonPath("$.paths['/desk']").doesNotExist());
    }
}
