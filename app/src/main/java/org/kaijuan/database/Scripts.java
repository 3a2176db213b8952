package org.kaijuan.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The migration scripts of one module. */
record Scripts(String module, List<Resource> files) {

    /** All modules that have scripts below the class path folder {@code root}, by name. */
    static SortedMap<String, Scripts> below(String root) {
        try {
            Resource[] all = new PathMatchingResourcePatternResolver().getResources("classpath*:" + root + "/*/*.sql");
            SortedMap<String, Scripts> byModule = new TreeMap<>();
            Stream.of(all)
                    .collect(Collectors.groupingBy(Scripts::module))
                    .forEach((module, files) -> byModule.put(module, new Scripts(module, files)));
            return byModule;
        } catch (IOException e) {
            throw new DatabaseException("Cannot read the migrations: " + e.getMessage(), e);
        }
    }

    private static String module(Resource script) {
        try {
            String[] path = script.getURL().getPath().split("/");
            return path[path.length - 2];
        } catch (IOException e) {
            throw new DatabaseException("Cannot read the migration " + script, e);
        }
    }

    /** Changes whenever a script is added or altered, or another role is to get the rights. */
    String fingerprint(Login application) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(application.user().getBytes(StandardCharsets.UTF_8));
            for (Resource file : files.stream()
                    .sorted(Comparator.comparing(Resource::getFilename))
                    .toList()) {
                digest.update(file.getContentAsByteArray());
            }
            return "kaijuan " + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new DatabaseException("Cannot read the migrations of " + module, e);
        }
    }
}
