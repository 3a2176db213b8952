package org.kaijuan.files;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where files lie and who scans them. */
@Configuration(proxyBeanMethods = false)
class FilesConfiguration {

    @Bean
    FileStore fileStore(@Value("${kaijuan.files}") Path root) {
        return FileStore.open(root);
    }

    /** Setting {@code kaijuan.clamav}: {@code host:port} or the path of clamd's socket; empty means no scanner. */
    @Bean
    VirusScanner virusScanner(@Value("${kaijuan.clamav:}") String clamd) {
        return clamd.isBlank() ? file -> new VirusScanner.Verdict.NotScanned() : ClamAv.at(clamd.strip());
    }
}
