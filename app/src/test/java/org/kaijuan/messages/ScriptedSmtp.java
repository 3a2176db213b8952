package org.kaijuan.messages;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A mail server that misbehaves in one chosen way; for what a well-behaved one never does. */
final class ScriptedSmtp implements AutoCloseable {

    /** Its bad habit. */
    enum Habit {
        HANGS_UP_AFTER_THE_DOT,
        KNOWS_NO_SUCH_USER,
        IS_BUSY
    }

    private final ServerSocket server;
    private final Habit habit;
    private volatile int dots;

    ScriptedSmtp(Habit habit) throws IOException {
        this.habit = habit;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    /** How many messages it has seen to their end. */
    int dots() {
        return dots;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                talk(client);
            } catch (IOException e) {
                // the client or the test hung up
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = client.getOutputStream();
        say(out, "220 scripted");
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (data) {
                if (line.equals(".")) {
                    dots++;
                    return;
                }
                continue;
            }
            String answer = answer(line);
            data = answer.startsWith("354");
            say(out, answer);
        }
    }

    private String answer(String line) {
        String verb = line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT);
        return switch (verb) {
            case "RCPT" ->
                switch (habit) {
                    case KNOWS_NO_SUCH_USER -> "550 no such user";
                    case IS_BUSY -> "451 try again later";
                    case HANGS_UP_AFTER_THE_DOT -> "250 ok";
                };
            case "DATA" -> "354 go on";
            default -> "250 ok";
        };
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
