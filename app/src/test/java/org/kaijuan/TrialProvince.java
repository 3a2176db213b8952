package org.kaijuan;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.UnitId;
import org.kaijuan.kernel.LibraryId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A province of a test's own with as many libraries as it wants, the first tenth of them in a small city. Written straight into
 * the tables; {@link TestActors#forget} takes it out again.
 *
 * @param libraries in the order of their codes
 */
public record TrialProvince(UnitId province, UnitId smallCity, List<LibraryId> libraries) {

    public static TrialProvince of(int size, JdbcClient jdbc, Libraries register) {
        String code = "tp" + UUID.randomUUID().toString().substring(0, 8);
        unit(jdbc, code, "cn", "PROVINCE", "大省", "/cn/" + code + "/");
        unit(jdbc, code + "-small", code, "CITY", "小城", "/cn/" + code + "/" + code + "-small/");
        unit(jdbc, code + "-big", code, "CITY", "大城", "/cn/" + code + "/" + code + "-big/");
        jdbc.sql("""
                with each as (
                    select n, :code || '-' || lpad(n::text, 4, '0') as library, c.code as city, c.path
                    from generate_series(1, :size::int) n
                    join identity.unit c on c.code = :code || case when n <= :size::int / 10 then '-small' else '-big' end),
                schools as (
                    insert into identity.unit (code, parent, kind, name, path, ordinal)
                    select library || '-school', city, 'SCHOOL', '第' || n || '大学', path || library || '-school/', n from each),
                units as (
                    insert into identity.unit (code, parent, kind, name, path, ordinal)
                    select library, library || '-school', 'LIBRARY', '第' || n || '大学图书馆',
                           path || library || '-school/' || library || '/', 0 from each)
                insert into identity.library (code, ordinal, school, school_kind, city)
                select library, 1000 + n, '第' || n || '大学', 'UNDERGRADUATE', '大城' from each
                """).param("code", code).param("size", size).update();
        jdbc.sql("update identity.change_counter set version = version + 1 where what = 'tree'")
                .update();
        List<LibraryId> libraries = IntStream.rangeClosed(1, size)
                .mapToObj(n -> new LibraryId("%s-%04d".formatted(code, n)))
                .toList();
        while (register.find(libraries.getLast().code()).isEmpty()) {
            Thread.onSpinWait();
        }
        return new TrialProvince(new UnitId(code), new UnitId(code + "-small"), libraries);
    }

    private static void unit(JdbcClient jdbc, String code, String parent, String kind, String name, String path) {
        jdbc.sql("""
                insert into identity.unit (code, parent, kind, name, path, ordinal)
                values (:code, :parent, :kind, :name, :path, 99)
                """)
                .param("code", code)
                .param("parent", parent)
                .param("kind", kind)
                .param("name", name)
                .param("path", path)
                .update();
    }
}
