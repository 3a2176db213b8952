package org.kaijuan.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaijuan.TestPages.text;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.assistant.speech.Sounds;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.LibraryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A reader says the question; an engine, a process of its own, writes it down. */
@KaijuanTest
class RecordingsPageTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestActors actors;

    @Test
    @Tag("PUB-08")
    void whatWasHeardStandsInTheBoxToBeConfirmed() throws Exception {
        Actor reader = actors.reader(new LibraryId("jvtc"));
        assertThat(text(mvc.get().uri("/assistant").with(actors.signIn(reader)).exchange()))
                .contains("action=\"/assistant/recordings\"");

        MvcTestResult heard = say(reader, Sounds.wav("借书要带什么 \"证件\""), "10.9.0.1");

        assertThat(heard).hasStatusOk();
        assertThat(text(heard)).contains("借书要带什么 &#34;证件&#34;", "name=\"mode\" value=\"voice\"", "请核对后提问");
    }

    @Test
    @Tag("PUB-08")
    void whatCannotBeHeardIsSaidInWords() throws Exception {
        Actor reader = actors.reader(new LibraryId("jvtc"));

        assertThat(text(say(reader, Sounds.wav("[broken]"), "10.9.0.2"))).contains("没听清，请打字或回复数字");
        assertThat(say(reader, "not a recording".getBytes(), "10.9.0.2")).hasStatus(422);
        assertThat(say(reader, new byte[3 << 20], "10.9.0.2")).hasStatus(422);
        assertThat(text(say(reader, new byte[3 << 20], "10.9.0.2"))).contains("最长 60 秒");
    }

    @Test
    void whoSpeaksAllTheTimeIsAskedToType() {
        Actor reader = actors.reader(new LibraryId("jvtc"));
        for (int i = 0; i < 10; i++) {
            say(reader, "nothing".getBytes(), "10.9.0.3");
        }

        assertThat(say(reader, "nothing".getBytes(), "10.9.0.3")).hasStatus(429);
    }

    private MvcTestResult say(Actor reader, byte[] recording, String address) {
        return mvc.post()
                .uri("/assistant/recordings")
                .multipart()
                .file(new MockMultipartFile("recording", "said.wav", "audio/wav", recording))
                .with(actors.signIn(reader))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .exchange();
    }
}
