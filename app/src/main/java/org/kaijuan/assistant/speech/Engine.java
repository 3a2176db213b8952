package org.kaijuan.assistant.speech;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A program that the operator has installed: it is given the recording as a file and prints what it hears, in UTF-8. It runs as a
 * process of its own, without a shell and without the settings of this program, and is ended when its time is over. The file is
 * gone afterwards, whatever happens.
 */
public final class Engine implements SpeechToText {

    private static final Logger log = LoggerFactory.getLogger(Engine.class);

    /** Bytes that are read of what it prints; an engine that talks on is ended. */
    private static final int MOST_PRINTED = 64 << 10;

    /** All that it learns of the surroundings: this program's may hold passwords. */
    private static final Set<String> SURROUNDINGS = Set.of("PATH", "HOME", "LD_LIBRARY_PATH", "TMPDIR");

    private final EngineCommand command;
    private final Duration limit;
    private final Semaphore places;
    private final int longest;

    /**
     * @param command program and arguments, with {@code {file}}
     * @param limit after which it is ended
     * @param atOnce how many may run at once on this node
     * @param longest characters of a question
     */
    public Engine(String command, Duration limit, int atOnce, int longest) {
        this.command = EngineCommand.of(command);
        this.limit = limit;
        this.places = new Semaphore(atOnce);
        this.longest = longest;
    }

    @Override
    public boolean takesSound() {
        return true;
    }

    @Override
    public Hearing hear(Utterance utterance) {
        Sound sound = utterance.sound();
        if (sound == null || sound.isTooLong()) {
            return new Hearing.NotHeard();
        }
        if (!places.tryAcquire()) {
            return new Hearing.Busy();
        }
        try {
            return hear(sound);
        } catch (IOException e) {
            log.warn("the speech engine cannot be asked", e);
            return new Hearing.NotHeard();
        } finally {
            places.release();
        }
    }

    private Hearing hear(Sound sound) throws IOException {
        Path file = Files.createTempFile("said", sound.kind().ending());
        try {
            Files.write(file, sound.bytes());
            return run(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Hearing run(Path file) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command.on(file)).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(SURROUNDINGS);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            CompletableFuture<String> printed =
                    CompletableFuture.supplyAsync(() -> printed(process), Thread::startVirtualThread);
            String text = printed.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            boolean isDone = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!isDone || process.exitValue() != 0) {
                log.warn("the speech engine ended with {}", isDone ? process.exitValue() : "nothing");
                return new Hearing.NotHeard();
            }
            return Hearing.of(text, longest);
        } catch (TimeoutException late) {
            log.warn("the speech engine took longer than {}", limit);
            return new Hearing.NotHeard();
        } catch (ExecutionException broken) {
            throw new IOException(broken.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Hearing.NotHeard();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static String printed(Process process) {
        try (InputStream output = process.getInputStream()) {
            return new String(output.readNBytes(MOST_PRINTED), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
