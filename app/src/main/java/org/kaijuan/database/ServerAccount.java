package org.kaijuan.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** As whom PostgreSQL runs. It refuses to run as root, and initdb refuses a user id without a name. */
enum ServerAccount {

    /** As whoever runs Kaijuan. */
    SELF(List.of()),

    /** The same account seen from inside a user namespace, where it is nobody; files keep their owner. */
    NAMESPACE(List.of("unshare", "-U")),

    /** A change to the account 65534, for root where user namespaces are blocked; the server's files become its own. */
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all", "--no-new-privs"));

    private static final int ROOT = 0;
    private static final int NOBODY_ID = 65534;

    private final List<String> prefix;

    ServerAccount(List<String> prefix) {
        this.prefix = prefix;
    }

    /** The first way that works here. */
    static ServerAccount choose(DataFolder data) {
        int user = userId(data);
        boolean named = !"?".equals(System.getProperty("user.name"));
        if (user != ROOT && named) {
            return SELF;
        }
        if (works(NAMESPACE)) {
            return NAMESPACE;
        }
        if (user == ROOT && works(NOBODY)) {
            return NOBODY;
        }
        throw new DatabaseException("PostgreSQL cannot run as "
                + (user == ROOT ? "root" : "user id " + user + ", which has no name")
                + " here, and neither `unshare -U` nor `setpriv` works. Run Kaijuan as an ordinary user"
                + " (e.g. useradd kaijuan), or use an existing PostgreSQL with --db.");
    }

    /** {@code command} as this account runs it. */
    List<String> command(List<String> command) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }

    /** Whether this account may read what the program's own account keeps for itself. */
    boolean readsOurFiles() {
        return this != NOBODY;
    }

    /** Gives {@code folder} and all in it to this account, after it has run as another one. */
    void adopt(DataFolder data, Path folder) throws IOException {
        int owner = this == NOBODY ? NOBODY_ID : userId(data);
        if (this == NOBODY) {
            // It must be able to pass through, not to look around.
            Files.setPosixFilePermissions(data.path(), PosixFilePermissions.fromString("rwx--x--x"));
        }
        if (Integer.valueOf(owner).equals(ownerOf(folder))) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.toList()) {
                Files.setAttribute(each, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(each, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static int userId(DataFolder data) {
        try {
            Path probe = Files.createTempFile(data.path(), ".probe", "");
            try {
                return ownerOf(probe);
            } finally {
                Files.delete(probe);
            }
        } catch (IOException e) {
            throw new DatabaseException("Cannot write to " + data.path() + ": " + e.getMessage(), e);
        }
    }

    private static int ownerOf(Path file) throws IOException {
        return (Integer) Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean works(ServerAccount account) {
        try {
            return ServerCommand.run(account, List.of("true")).succeeded();
        } catch (IOException missing) {
            return false;
        }
    }
}
