package org.kaijuan.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that people, and people who mean harm, give their files. */
class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "论文.pdf, 论文.pdf",
        "../../etc/passwd, passwd",
        "..\\..\\windows\\system32\\cmd.exe, cmd.exe",
        "/, file",
        "..., file",
        "con.txt, _con.txt",
        "COM1, _COM1",
        "console.txt, console.txt",
        "a<b>:c|d?.pdf, abcd.pdf",
        ".hidden, hidden",
        "  two   blanks .pdf, two blanks .pdf",
    })
    void aNameIsMadeSafe(String given, String clean) {
        assertThat(FileName.clean(given)).isEqualTo(clean);
    }

    @Test
    void charactersThatLieAreTakenOut() {
        assertThat(FileName.clean("invoice\u202Efdp.exe")).isEqualTo("invoicefdp.exe");
        assertThat(FileName.clean("a\u0000b\r\nc\u200B.pdf")).isEqualTo("abc.pdf");
    }

    @Test
    void theBlanksOfAnyAlphabetAreBlanks() {
        assertThat(FileName.clean("\u3000开馆\u3000通知.pdf")).isEqualTo("开馆 通知.pdf");
        assertThat(FileName.clean("\u2003\u1680")).isEqualTo("file");
    }

    @Test
    void aLongNameKeepsItsExtension() {
        String clean = FileName.clean("很".repeat(300) + ".pdf");

        assertThat(clean).endsWith("很.pdf");
        assertThat(clean.codePointCount(0, clean.length())).isEqualTo(120);
    }

    @Test
    void whateverIsGivenTheResultIsAPlainName() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String given = random.ints(random.nextInt(40), 0, 0x11000)
                    .filter(c -> !Character.isSurrogate((char) c))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String clean = FileName.clean(given);
            assertThat(clean).as("%s", given).isNotBlank().doesNotContain("/", "\\", "\u0000", "\u202E");
            assertThat(FileName.clean(clean))
                    .as("cleaning twice changes nothing")
                    .isEqualTo(clean);
        }
    }
}
