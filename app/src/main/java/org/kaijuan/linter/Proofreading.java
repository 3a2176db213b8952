package org.kaijuan.linter;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaijuan.audit.Audit;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.Actor;
import org.kaijuan.kernel.ForbiddenException;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.prose.Prose;
import org.kaijuan.prose.ProseFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays a text of anybody before the linter. Nothing of the text is kept; the trail says that somebody asked, and how long it was. */
@Service
public class Proofreading {

    /** The permission to lay a text before the linter. */
    public static final String LINT = "linter:text:lint";

    private final Linter linter;
    private final Libraries libraries;
    private final Audit audit;

    Proofreading(Linter linter, Libraries libraries, Audit audit) {
        this.linter = linter;
        this.libraries = libraries;
        this.audit = audit;
    }

    /** A text and what was found in it. */
    public record Proof(Prose prose, List<Finding> findings) {

        public Proof {
            findings = List.copyOf(findings);
        }
    }

    /** All libraries of the tree in their order, each also known by the name of its school. */
    public Register libraries() {
        return new Register(libraries.all().stream().map(Proofreading::entry).toList());
    }

    private static Register.Entry entry(LibraryView library) {
        return new Register.Entry(library.name(), Set.of(library.school()), library.ordinal());
    }

    /**
     * Reads a file and what is to be found in it; refused as {@link ProseFile#read} says.
     *
     * @param name the name it came with
     * @param register names of the institutions that it may speak of; empty for our libraries
     * @throws IOException when the stream itself fails
     */
    @Transactional
    public Outcome<Proof> read(Actor actor, InputStream stream, String name, List<String> register) throws IOException {
        return ProseFile.read(stream, name).map(prose -> check(actor, prose, register));
    }

    /** What is to be found in a text. */
    @Transactional
    public Proof check(Actor actor, Prose prose, List<String> register) {
        if (!actor.mayAnywhere(LINT)) {
            throw new ForbiddenException(LINT);
        }
        Register known = register.isEmpty() ? libraries() : Register.of(register);
        List<Finding> findings = linter.lint(prose, known, Settings.none());
        audit.record(
                actor,
                "linter.text.checked",
                null,
                "text",
                "-",
                Map.of("characters", prose.text().length(), "findings", findings.size()));
        return new Proof(prose, findings);
    }
}
