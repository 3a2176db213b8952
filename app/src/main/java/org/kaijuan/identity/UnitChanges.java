package org.kaijuan.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.kernel.Outcome;
import org.kaijuan.kernel.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes of the tree, each within the caller's transaction. Who may is asked before. */
@Component
class UnitChanges {

    private final JdbcClient jdbc;
    private final Trees trees;
    private final ObjectProvider<LibraryUse> uses;

    UnitChanges(JdbcClient jdbc, Trees trees, ObjectProvider<LibraryUse> uses) {
        this.jdbc = jdbc;
        this.trees = trees;
        this.uses = uses;
    }

    Outcome<UnitId> add(NewUnit unit) {
        if (unit.kind() == UnitKind.LIBRARY) {
            return Outcome.refused("identity.library-needs-school");
        }
        return insert(unit);
    }

    Outcome<LibraryId> add(NewLibrary library) {
        Tree tree = trees.now();
        if (tree.find(UnitId.of(library.code())).isPresent()) {
            return Outcome.refused("identity.code-taken", library.code().code());
        }
        NewUnit school = new NewUnit(library.schoolUnit(), library.under(), UnitKind.SCHOOL, library.school(), null);
        if (insert(school) instanceof Outcome.Refused<UnitId>(var refusal)) {
            return Outcome.refused(refusal);
        }
        insert(new NewUnit(UnitId.of(library.code()), school.id(), UnitKind.LIBRARY, library.name(), null))
                .orThrow();
        jdbc.sql("""
                insert into identity.library (code, ordinal, school, school_kind, city)
                select :code, coalesce(max(ordinal), 0) + 1, :school, :kind, :city from identity.library
                """)
                .param("code", library.code().code())
                .param("school", library.school())
                .param("kind", library.kind().name())
                .param("city", city(tree, library.under()))
                .update();
        trees.changed();
        return Outcome.done(library.code());
    }

    Outcome<UnitView> rename(UnitId id, int version, String name, @Nullable String nameEn) {
        if (name.isBlank()) {
            return Outcome.refused("identity.name-missing");
        }
        int changed = jdbc.sql("""
                update identity.unit set name = :name, name_en = :nameEn, version = version + 1
                 where code = :code and version = :version
                """)
                .param("name", name.strip())
                .param("nameEn", blankToNull(nameEn))
                .param("code", id.code())
                .param("version", version)
                .update();
        return afterChange(id, changed);
    }

    Outcome<UnitView> move(UnitId id, int version, UnitId parent) {
        Tree tree = trees.now();
        UnitView unit = tree.unit(id);
        UnitView target = tree.unit(parent);
        if (target.isUnder(id) || !unit.kind().mayHangUnder(target.kind())) {
            return Outcome.refused("identity.wrong-level", unit.name(), target.name());
        }
        int changed = jdbc.sql("""
                update identity.unit set parent = :parent, version = version + 1
                 where code = :code and version = :version
                """)
                .param("parent", parent.code())
                .param("code", id.code())
                .param("version", version)
                .update();
        jdbc.sql("""
                update identity.unit set path = :newPath || substr(path, length(:oldPath) + 1)
                 where :changed = 1 and path like :oldPath || '%'
                """)
                .param("newPath", pathOf(target) + id + "/")
                .param("oldPath", pathOf(unit))
                .param("changed", changed)
                .update();
        return afterChange(id, changed);
    }

    Outcome<LibraryId> correct(LibraryView library, String school, LibraryView.Kind kind) {
        if (school.isBlank()) {
            return Outcome.refused("identity.name-missing");
        }
        NewLibrary renamed = new NewLibrary(library.id(), school.strip(), kind, UnitId.of(library.id()));
        jdbc.sql("update identity.library set school = :school, school_kind = :kind where code = :code")
                .param("school", renamed.school())
                .param("kind", kind.name())
                .param("code", library.id().code())
                .update();
        setName(UnitId.of(library.id()), renamed.name());
        setName(renamed.schoolUnit(), renamed.school());
        trees.changed();
        return Outcome.done(library.id());
    }

    Outcome<LibraryId> remove(LibraryView library) {
        boolean inUse = jdbc.sql("""
                select exists (select from identity.person where library_id = :code)
                    or exists (select from identity.unit where parent = :code)
                    or exists (select from identity.assignment where unit in (:code, :school))
                    or exists (select from identity.import_batch where library_id = :code)
                """)
                .param("code", library.id().code())
                .param("school", library.id() + "-school")
                .query(Boolean.class)
                .single();
        if (inUse) {
            return Outcome.refused("identity.library-in-use", library.name());
        }
        Optional<LibraryUse> use =
                uses.stream().filter(each -> each.isThere().test(library.id())).findFirst();
        if (use.isPresent()) {
            return Outcome.refused(
                    "identity.library-has", library.name(), Text.of(use.get().what()));
        }
        jdbc.sql("delete from identity.unit where code = :code")
                .param("code", library.id().code())
                .update();
        jdbc.sql("delete from identity.unit where code = :school")
                .param("school", library.id() + "-school")
                .update();
        trees.changed();
        return Outcome.done(library.id());
    }

    private void setName(UnitId unit, String name) {
        jdbc.sql("update identity.unit set name = :name, version = version + 1 where code = :code")
                .param("name", name)
                .param("code", unit.code())
                .update();
    }

    private Outcome<UnitView> afterChange(UnitId id, int changed) {
        if (changed == 0) {
            return Outcome.refused("identity.changed-meanwhile");
        }
        trees.changed();
        return Outcome.done(trees.now().unit(id));
    }

    private Outcome<UnitId> insert(NewUnit unit) {
        Optional<UnitView> parent = Optional.ofNullable(unit.parent()).map(trees.now()::unit);
        if (parent.isPresent() && !unit.kind().mayHangUnder(parent.get().kind())) {
            return Outcome.refused(
                    "identity.wrong-level", unit.name(), parent.get().name());
        }
        if (unit.name().isBlank()) {
            return Outcome.refused("identity.name-missing");
        }
        int added = jdbc.sql("""
                insert into identity.unit (code, parent, kind, name, name_en, path, ordinal)
                select :code, :parent, :kind, :name, :nameEn, :path, coalesce(max(ordinal), 0) + 1
                  from identity.unit where parent is not distinct from :parent::text
                on conflict do nothing
                """)
                .param("code", unit.id().code())
                .param("parent", parent.map(above -> above.id().code()).orElse(null))
                .param("kind", unit.kind().name())
                .param("name", unit.name().strip())
                .param("nameEn", blankToNull(unit.nameEn()))
                .param("path", parent.map(UnitChanges::pathOf).orElse("/") + unit.id() + "/")
                .update();
        if (added == 0) {
            return Outcome.refused("identity.code-taken", unit.id().code());
        }
        trees.changed();
        return Outcome.done(unit.id());
    }

    private static String city(Tree tree, UnitId under) {
        return tree.ancestors(under).stream()
                .filter(unit -> unit.kind() == UnitKind.CITY)
                .findFirst()
                .map(UnitView::name)
                .orElse("");
    }

    private static String pathOf(UnitView unit) {
        StringBuilder path = new StringBuilder("/");
        unit.path().forEach(code -> path.append(code).append('/'));
        return path.toString();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
