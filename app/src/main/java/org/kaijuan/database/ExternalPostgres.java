package org.kaijuan.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL that somebody else runs. Kaijuan asks for one database in it and for two ordinary roles. */
public final class ExternalPostgres {

    private static final int OLDEST = 18;
    private static final String OWNER = "kaijuan_owner";

    private ExternalPostgres() {}

    /**
     * Signs in as the owner and makes sure that the application role can work.
     *
     * @param url {@code jdbc:postgresql://…} or {@code postgresql://user:password@host:port/database}
     * @param user the owner, if the URL does not name it
     * @param password the owner's, if the URL does not carry it
     * @param application made when it is missing and the owner has the right to
     * @throws DatabaseException in words, with the SQL that the database's administrator has to run
     */
    public static Database open(
            String url,
            Optional<String> user,
            Optional<String> password,
            Login application,
            Consumer<String> progress) {
        Address address = Address.parse(url);
        Login owner = new Login(
                user.orElse(address.user() == null ? OWNER : address.user()),
                password.orElse(address.password() == null ? "" : address.password()));
        Database database = new Database(address.jdbc(), owner, application);
        try (Connection connection = database.asOwner()) {
            checkServer(connection, database, progress);
            checkApplication(connection, database, progress);
        } catch (SQLException e) {
            throw new DatabaseException("Cannot sign in to " + address.jdbc() + " as " + owner.user() + ": "
                    + e.getMessage() + ". Check the URL, KAIJUAN_DB_OWNER_USER and KAIJUAN_DB_OWNER_PASSWORD.");
        }
        return database;
    }

    private static void checkServer(Connection connection, Database database, Consumer<String> progress)
            throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST) {
            throw new DatabaseException("This PostgreSQL is version " + version + "; Kaijuan needs " + OLDEST
                    + " or newer. Upgrade it, or leave --db away to use the one that Kaijuan brings along.");
        }
        if (!is(
                connection,
                "select pg_encoding_to_char(encoding) = 'UTF8' from pg_database"
                        + " where datname = current_database()")) {
            throw new DatabaseException("The database is not in UTF-8. Make one that is: create database kaijuan owner "
                    + database.owner().user() + " encoding 'UTF8' template template0;");
        }
        if (!is(connection, "select has_database_privilege(current_database(), 'CREATE')")) {
            throw new DatabaseException("The role " + database.owner().user() + " may not make schemas. As an"
                    + " administrator run:\n  grant create on database " + connection.getCatalog() + " to "
                    + database.owner().user() + ";");
        }
        if (is(connection, "select rolsuper from pg_roles where rolname = current_user")) {
            progress.accept(
                    "Note: " + database.owner().user() + " is a superuser. Kaijuan does not need one; an ordinary"
                            + " role that owns the database is safer.");
        }
    }

    private static void checkApplication(Connection connection, Database database, Consumer<String> progress)
            throws SQLException {
        String name = database.application().user();
        if (name.equals(database.owner().user())) {
            throw new DatabaseException(
                    "Owner and application role are both " + name + ". They must be two roles, so that"
                            + " the audit trail cannot be changed: set KAIJUAN_DB_USER to another one.");
        }
        if (!Roles.exists(connection, database.application())) {
            if (!is(connection, "select rolcreaterole or rolsuper from pg_roles where rolname = current_user")) {
                throw missing(connection, database);
            }
            progress.accept("Making the role " + name);
            Roles.ensure(connection, database.application());
            Roles.execute(connection, "grant connect on database %I to %I", connection.getCatalog(), name);
        }
        try (Connection works = database.asApplication()) {
            works.isValid(5);
        } catch (SQLException e) {
            throw new DatabaseException("The role " + name + " cannot sign in: " + e.getMessage()
                    + ". As an administrator run, with the password that KAIJUAN_DB_PASSWORD has:\n  alter role " + name
                    + " login password '…';\n  grant connect on database " + connection.getCatalog() + " to " + name
                    + ";");
        }
    }

    private static DatabaseException missing(Connection connection, Database database) throws SQLException {
        String name = database.application().user();
        return new DatabaseException("The role " + name + " is missing, and "
                + database.owner().user()
                + " may not make it. As an administrator run, then set KAIJUAN_DB_PASSWORD:\n  create role " + name
                + " login password '…';\n  grant connect on database " + connection.getCatalog() + " to " + name + ";");
    }

    private static boolean is(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** A URL without the login that libpq's form may carry in it. */
    private record Address(
            String jdbc, @Nullable String user, @Nullable String password) {

        static Address parse(String url) {
            String plain = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
            if (!plain.startsWith("postgresql://") && !plain.startsWith("postgres://")) {
                throw new DatabaseException("\"" + url + "\" is not the URL of a PostgreSQL: expected"
                        + " postgresql://host:port/database");
            }
            String rest = plain.substring(plain.indexOf("://") + 3);
            int at = rest.lastIndexOf('@');
            String place = "jdbc:postgresql://" + rest.substring(at + 1);
            if (at < 0) {
                return new Address(place, null, null);
            }
            String[] login = rest.substring(0, at).split(":", 2);
            return new Address(place, decode(login[0]), login.length == 2 ? decode(login[1]) : null);
        }

        private static String decode(String text) {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        }
    }
}
