package org.kaijuan.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kaijuan.kernel.Actor;
import org.kaijuan.mailbox.MailServer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code demo-accounts.json} and {@code demo-endpoints.json} in the data folder (contract §3); only its owner may read them. */
@Component
class DemoFiles {

    private final Cast cast;
    private final MailServer mail;
    private final Path folder;
    private final Path outbox;
    private final JsonMapper json = JsonMapper.builder().build();

    DemoFiles(
            Cast cast,
            MailServer mail,
            @Value("${kaijuan.data:.}") Path folder,
            @Value("${kaijuan.outbox:outbox}") Path outbox) {
        this.cast = cast;
        this.mail = mail;
        this.folder = folder.toAbsolutePath();
        this.outbox = outbox.toAbsolutePath();
    }

    /** One of contract §3's accounts. */
    record Account(String username, String password, String role, String library, String apiToken) {}

    /** Where letters are taken; CODE stands for a library's. */
    record MailIntake(String host, int port, String address) {}

    /** Gives everybody a password and a token, once; the accounts file is complete or absent. */
    void write(Actor manager, List<Cast.Member> members) throws IOException {
        Path accounts = folder.resolve("demo-accounts.json");
        if (!Files.exists(accounts)) {
            String password = password();
            cast.givePassword(manager, members, password);
            List<Account> rows = new ArrayList<>();
            for (Cast.Member member : members) {
                rows.add(new Account(
                        member.username(),
                        password,
                        member.role(),
                        member.library() == null ? "province" : member.library().code(),
                        cast.issueToken(manager, member)));
            }
            write(accounts, rows);
        }
    }

    /** Tells where the outside can be reached; at each start anew, since ports change. */
    void writeEndpoints() throws IOException {
        Map<String, Object> endpoints = new LinkedHashMap<>();
        endpoints.put("outbox", outbox.toString());
        mail.address()
                .ifPresent(address -> endpoints.put(
                        "mailIntake",
                        new MailIntake(address.getHostString(), address.getPort(), "CODE@" + mail.domain())));
        write(folder.resolve("demo-endpoints.json"), endpoints);
    }

    private void write(Path file, Object content) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(draft);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(draft, json.writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Twelve hexadecimal characters with a word before them, the same for all accounts of this demo. */
    private static String password() {
        byte[] random = new byte[6];
        new SecureRandom().nextBytes(random);
        return "kaijuan-" + HexFormat.of().formatHex(random);
    }
}
