package org.kaijuan.channels;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kaijuan.files.FileId;
import org.kaijuan.files.FilePurpose;
import org.kaijuan.files.Files;
import org.kaijuan.identity.LibraryUse;
import org.kaijuan.kernel.LibraryId;
import org.kaijuan.policy.Combine;
import org.kaijuan.policy.PolicyDefinition;
import org.kaijuan.retention.Kept;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the module brings along: its files, what it keeps and for how long. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChannelSettings.class)
class ChannelsConfiguration {

    /** Screenshots show who else is in a group; the record that it was posted stays without them. */
    private static final PolicyDefinition<Duration> EVIDENCE_KEPT =
            PolicyDefinition.duration("channels.evidence-kept", Duration.ofDays(365), Combine.STRICTEST_MIN);

    private static final PolicyDefinition<Duration> ATTEMPTS_KEPT =
            PolicyDefinition.duration("channels.attempts-kept", Duration.ofDays(90), Combine.STRICTEST_MIN);

    @Bean
    PolicyDefinition<Duration> channelsEvidenceKept() {
        return EVIDENCE_KEPT;
    }

    @Bean
    PolicyDefinition<Duration> channelsAttemptsKept() {
        return ATTEMPTS_KEPT;
    }

    @Bean
    Kept keptChannelsEvidence(EvidenceRows evidence, Files files) {
        return new Kept(EVIDENCE_KEPT, (library, before, most) -> erase(evidence, files, library, before, most));
    }

    @Bean
    Kept keptChannelsAttempts(RobotMessages attempts) {
        return new Kept(ATTEMPTS_KEPT, attempts::forget);
    }

    @Bean
    FilePurpose channelsEvidenceFile() {
        Set<String> welcome = new HashSet<>(FilePurpose.PICTURES);
        welcome.addAll(Set.of("application/pdf", "text/plain"));
        return new FilePurpose(Deliveries.EVIDENCE, welcome);
    }

    @Bean
    LibraryUse channelsOfLibrary(JdbcClient jdbc) {
        return LibraryUse.ofRows("library-use.channels", jdbc, "channels.chat_group", "channels.post");
    }

    private static int erase(
            EvidenceRows evidence, Files files, @Nullable LibraryId library, Instant before, int most) {
        List<FileId> gone = evidence.forget(library, before, most);
        gone.stream().filter(file -> !file.equals(EvidenceRows.NO_FILE)).forEach(files::remove);
        return gone.size();
    }
}
