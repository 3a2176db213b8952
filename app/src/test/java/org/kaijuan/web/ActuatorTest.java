package org.kaijuan.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@KaijuanTest
class ActuatorTest {

    @Autowired
    MockMvc mvc;

    @Test
    void this_machine_reads_health() throws Exception {
        mvc.perform(get("/actuator/health"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("\"db\"")));
    }

    @Test
    void from_elsewhere_or_through_a_proxy_it_does_not_exist() throws Exception {
        mvc.perform(get("/actuator/health").with(request -> {
                    request.setRemoteAddr("192.0.2.7");
                    return request;
                }))
                .andExpect(status().isNotFound());
        mvc.perform(get("/actuator/metrics").header("X-Forwarded-For", "192.0.2.7"))
                .andExpect(status().isNotFound());
    }
}
