package org.kaijuan.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaijuan.KaijuanTest;
import org.kaijuan.TestActors;
import org.kaijuan.desk.Desk;
import org.kaijuan.desk.RequestChannel;
import org.kaijuan.desk.RequestId;
import org.kaijuan.desk.RequestQueue;
import org.kaijuan.desk.RequestView;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.People;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.BusinessClock;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

/** Letters from a real SMTP client to the desk. */
@KaijuanTest
@Tag("SYS-07")
class MailboxTest {

    private static final LibraryId LIBRARY = new LibraryId("jgsu");

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private MailIntake intake;

    @Autowired
    private Libraries libraries;

    @Autowired
    private People people;

    @Autowired
    private Desk desk;

    @Autowired
    private LetterRows rows;

    @Autowired
    private RequestQueue queue;

    @Autowired
    private TestActors actors;

    @Autowired
    private BusinessClock clock;

    private MailServer server;
    private Actor reader;
    private Actor librarian;
    private String address;

    @BeforeEach
    void takeLetters() {
        server = new MailServer(
                new MailboxSettings("0", "127.0.0.1", "example.org", DataSize.ofKilobytes(400)), intake, libraries);
        server.start();
        reader = actors.reader(LIBRARY);
        librarian = actors.actor("librarian", LIBRARY);
        address = "r-" + UUID.randomUUID() + "@example.org";
        people.correctOwn(reader, address, null, "zh-CN").orThrow();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aLetterBecomesARequestWithItsTimeOfArrival() throws Exception {
        Instant before = clock.instant();
        String subject = "寒假借的书到期了 " + UUID.randomUUID();
        MimeMessage letter = letter(address, subject, "老师好，\n书在学校，怎么办？");

        send(letter, "jgsu@example.org");
        send(letter, "jgsu@example.org");

        List<RequestView> mine = requests(subject);
        assertThat(mine).as("sent twice, one request").hasSize(1);
        assertThat(mine.getFirst().kind()).isEqualTo("consultation");
        assertThat(mine.getFirst().channel()).isEqualTo(RequestChannel.MAIL);
        assertThat(mine.getFirst().fields()).containsEntry("question", "老师好，\n书在学校，怎么办？");
        MailView kept = letterOf(subject);
        assertThat(kept.state()).isEqualTo(MailState.REQUEST);
        assertThat(mine.getFirst().submittedAt()).isEqualTo(kept.arrivedAt()).isBetween(before, clock.instant());
        assertThat(rows.raw(kept.id())).as("not kept twice").isEmpty();
    }

    @Test
    void aFormMailFillsTheFormThatItNames() throws Exception {
        String title = "土壤学 " + UUID.randomUUID();

        send(
                letter(address, "线下借阅图书申请表", "类别：图书预约借阅\n书名：" + title + "\n作者: 示例作者\n联系电话：13800000000\n"),
                "jgsu@example.org");
        send(
                letter(address, "booking", "Title: B" + title + "\nAuthor: Somebody\nPhone: 13800000000"),
                "JGSU+book-booking@example.org");

        assertThat(requests(title)).hasSize(2).allSatisfy(request -> {
            assertThat(request.kind()).isEqualTo("book-booking");
            assertThat(request.fields()).containsEntry("phone", "13800000000");
        });
    }

    @Test
    void anIncompleteFormIsStillAQuestion() throws Exception {
        String mark = UUID.randomUUID().toString();

        send(letter(address, "查收查引 " + mark, "类别：查收查引\n作者：某某"), "jgsu@example.org");

        assertThat(requests(mark)).singleElement().satisfies(request -> {
            assertThat(request.kind()).isEqualTo("consultation");
            assertThat(request.fields().get("question")).contains("作者：某某");
        });
    }

    @Test
    void attachmentsComeAlongAndBadOnesMakeTheLetterWait() throws Exception {
        String mark = UUID.randomUUID().toString();
        send(
                with(letter(address, "表 " + mark, "见附件"), "申请表.pdf", "%PDF-1.4 form".getBytes(StandardCharsets.UTF_8)),
                "jgsu@example.org");
        send(
                with(letter(address, "坏 " + mark, "见附件"), "run.exe", new byte[] {'M', 'Z', 0, 1, 2, 3}),
                "jgsu@example.org");

        assertThat(requests("表 " + mark)).hasSize(1);
        MailView bad = letterOf("坏 " + mark);
        assertThat(bad.state()).isEqualTo(MailState.WAITING);
        assertThat(bad.note()).isEqualTo("attachment-refused");

        mailbox.adopt(librarian, bad.id(), card()).orThrow();
        assertThat(requests("坏 " + mark)).hasSize(1);
    }

    @Test
    void anUnknownSenderWaitsForSomebodyOfTheLibrary() throws Exception {
        String subject = "请帮我找一篇文章 " + UUID.randomUUID();
        send(letter("stranger@example.net", subject, "谢谢"), "jgsu@example.org");

        MailView letter = letterOf(subject);
        assertThat(letter.state()).isEqualTo(MailState.WAITING);
        assertThat(code(mailbox.adopt(librarian, letter.id(), "no such card"))).isEqualTo("desk.reader-unknown");
        mailbox.dismiss(librarian, letter.id(), "广告").orThrow();
        mailbox.reopen(librarian, letter.id()).orThrow();
        RequestId request = mailbox.adopt(librarian, letter.id(), card()).orThrow();

        assertThat(desk.get(reader, request).submittedAt()).as("when it came").isEqualTo(letter.arrivedAt());
        assertThat(code(mailbox.adopt(librarian, letter.id(), card()))).isEqualTo("mailbox.handled-already");
    }

    @Test
    void ofManyWhoAdoptALetterForDifferentReadersOneDoes() throws Exception {
        String subject = "谁的信 " + UUID.randomUUID();
        send(letter("stranger@example.net", subject, "谢谢"), "jgsu@example.org");
        UUID letter = letterOf(subject).id();
        List<Callable<Outcome<RequestId>>> adoptions = Stream.generate(() -> actors.reader(LIBRARY))
                .limit(4)
                .map(one -> people.get(one.requirePerson()).cardNumber())
                .<Callable<Outcome<RequestId>>>map(card -> () -> mailbox.adopt(librarian, letter, card))
                .toList();

        List<String> answers = new ArrayList<>();
        try (ExecutorService desks = Executors.newFixedThreadPool(adoptions.size())) {
            for (Future<Outcome<RequestId>> answer : desks.invokeAll(adoptions)) {
                answers.add(code(answer.get()));
            }
        }

        assertThat(answers).containsOnlyOnce("done").contains("mailbox.handled-already");
    }

    @Test
    void machinesGetNoAnswerAndMakeNoRequest() throws Exception {
        String subject = "自动回复 " + UUID.randomUUID();
        MimeMessage letter = letter(address, subject, "我在休假");
        letter.setHeader("Auto-Submitted", "auto-replied");
        letter.saveChanges();

        send(letter, "jgsu@example.org");

        assertThat(letterOf(subject).state()).isEqualTo(MailState.DISMISSED);
        assertThat(requests(subject)).isEmpty();
    }

    @Test
    void addressesThatNoLibraryHasAndHugeLettersAreRefusedAtTheDoor() throws Exception {
        MimeMessage letter = letter(address, "x", "y");
        assertThat(refusalOf(letter, "nobody@example.org")).contains("550");
        MimeMessage huge = with(
                letter(address, "huge", "y"),
                "big.txt",
                "0123456789".repeat(60_000).getBytes(StandardCharsets.UTF_8));
        assertThat(refusalOf(huge, "jgsu@example.org")).contains("552");
    }

    @Test
    void lettersOfOldProgramsAreRead() throws Exception {
        Charset gbk = Charset.forName("GB18030");
        String raw = "From: 王 <" + address + ">\r\nSubject: 馆际互借 喆\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: text/html; charset=gb2312\r\n\r\n<p>您好</p><p>镕喆</p><style>p{}</style>\r\n";
        IncomingMail mail = IncomingMail.read(raw.getBytes(gbk));

        assertThat(mail.subject()).isEqualTo("馆际互借 喆");
        assertThat(mail.text()).contains("您好").contains("镕喆").doesNotContain("p{");
        assertThat(mail.sender()).isEqualTo(address);
        assertThat(mail.messageId()).isEmpty();
    }

    @Test
    void whatANodeLeftBehindIsTakenUp() throws Exception {
        String subject = "断电之前 " + UUID.randomUUID();
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        letter(address, subject, "问题").writeTo(raw);
        MailView stored = new MailView(
                UUID.randomUUID(),
                LIBRARY,
                null,
                address,
                "",
                subject,
                "问题",
                0,
                clock.instant(),
                MailState.RECEIVED,
                "",
                null,
                null);
        rows.insert(
                stored,
                UUID.randomUUID().toString(),
                raw.toByteArray(),
                Instant.now().minus(Duration.ofMinutes(5)));

        intake.handleLeftOver();

        assertThat(requests(subject)).hasSize(1);
    }

    private String card() {
        return people.get(reader.requirePerson()).cardNumber();
    }

    private List<RequestView> requests(String words) {
        return queue.mine(reader, null, 50).items().stream()
                .filter(request -> request.title().contains(words))
                .toList();
    }

    private MailView letterOf(String subject) {
        return mailbox.list(librarian, LIBRARY, null, null, 200).items().stream()
                .filter(letter -> letter.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private static MimeMessage letter(String from, String subject, String text) throws Exception {
        MimeMessage letter = new MimeMessage(Session.getInstance(new Properties()));
        letter.setFrom(new InternetAddress(from));
        letter.setSubject(subject, "UTF-8");
        letter.setText(text, "UTF-8");
        letter.saveChanges();
        return letter;
    }

    private static MimeMessage with(MimeMessage letter, String name, byte[] content) throws Exception {
        MimeBodyPart text = new MimeBodyPart();
        text.setText((String) letter.getContent(), "UTF-8");
        MimeBodyPart file = new MimeBodyPart();
        file.setFileName(name);
        file.setContent(content, "application/octet-stream");
        letter.setContent(new MimeMultipart(text, file));
        letter.saveChanges();
        return letter;
    }

    private void send(MimeMessage letter, String to) throws Exception {
        InetSocketAddress at = server.address().orElseThrow();
        try (Transport transport = Session.getInstance(new Properties()).getTransport("smtp")) {
            transport.connect(at.getHostString(), at.getPort(), null, null);
            transport.sendMessage(letter, new InternetAddress[] {new InternetAddress(to)});
        }
    }

    private String refusalOf(Message letter, String to) {
        try {
            send((MimeMessage) letter, to);
            return "taken";
        } catch (Exception refused) {
            Throwable deepest = refused;
            while (deepest.getCause() != null) {
                deepest = deepest.getCause();
            }
            return refused + " " + deepest;
        }
    }

    private static String code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var refusal) ? refusal.code() : "done";
    }
}
