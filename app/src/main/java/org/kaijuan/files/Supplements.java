package org.kaijuan.files;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What links send beyond their files: made at the first fetch, the same ever after. */
@Component
class Supplements {

    private final JdbcClient jdbc;
    private final FileStore store;
    private final ObjectProvider<LinkSupplement> makers;

    Supplements(JdbcClient jdbc, FileStore store, ObjectProvider<LinkSupplement> makers) {
        this.jdbc = jdbc;
        this.store = store;
        this.makers = makers;
    }

    /** Of two fetches at once the first one's stays. */
    Supplement of(LinkRows.Row link, FileView file) {
        return find(link.id()).or(() -> made(link, file)).orElse(Supplement.NONE);
    }

    private Optional<Supplement> made(LinkRows.Row link, FileView file) {
        LinkTerms terms = new LinkTerms(link.recipient(), link.context(), link.notice());
        Optional<byte[]> bytes = makers.orderedStream()
                .flatMap(maker -> maker.supplement(terms, file, store.path(file.id())).stream())
                .findFirst();
        bytes.ifPresent(made -> insert(link.id(), made));
        return bytes.flatMap(made -> find(link.id()));
    }

    private void insert(LinkId link, byte[] bytes) {
        jdbc.sql("insert into files.link_supplement (link_id, bytes) values (:link, :bytes) on conflict do nothing")
                .param("link", link.value())
                .param("bytes", bytes)
                .update();
    }

    private Optional<Supplement> find(LinkId link) {
        return jdbc.sql("select bytes from files.link_supplement where link_id = :link")
                .param("link", link.value())
                .query((row, number) -> Supplement.of(row.getBytes("bytes")))
                .optional();
    }
}
