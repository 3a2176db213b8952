package org.kaijuan.database;

/** A database role and its password, which never appears in a log. */
public record Login(String user, String password) {

    @Override
    public String toString() {
        return "Login[" + user + "]";
    }
}
