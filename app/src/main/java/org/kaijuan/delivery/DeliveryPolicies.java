package org.kaijuan.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.kaijuan.policy.Combine;
import org.kaijuan.policy.PolicyDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules of document delivery that libraries and the province decide. How long a link lives is {@code files.link-valid}. */
@Configuration(proxyBeanMethods = false)
class DeliveryPolicies {

    static final PolicyDefinition<Integer> QUOTA =
            PolicyDefinition.integer("delivery.quota-per-day", 20, 0, 1000, Combine.NEAREST);

    /** Of one work for one reader, all requests together; the strictest decision holds. */
    static final PolicyDefinition<Integer> PAGES =
            PolicyDefinition.integer("delivery.pages-per-work", 200, 1, 10_000, Combine.STRICTEST_MIN);

    /** Working hours of the supplier's document delivery, if it is a library; otherwise hours on the clock. */
    static final PolicyDefinition<Duration> STALE_AFTER =
            PolicyDefinition.duration("delivery.stale-after", Duration.ofHours(16), Combine.NEAREST);

    static final PolicyDefinition<Duration> DUE_WITHIN =
            PolicyDefinition.duration("delivery.due-within", Duration.ofHours(16), Combine.NEAREST);

    static final PolicyDefinition<Long> LARGEST_PAPER =
            PolicyDefinition.bytes("delivery.largest-paper", 200L << 20, Combine.NEAREST);

    static final PolicyDefinition<String> DECLARATION =
            PolicyDefinition.text("delivery.copyright-declaration", shipped("/delivery/copyright.txt"));

    static final PolicyDefinition<Boolean> COVER_SHEET =
            PolicyDefinition.bool("delivery.cover-sheet", true, Combine.NEAREST);

    @Bean
    PolicyDefinition<Integer> deliveryQuota() {
        return QUOTA;
    }

    @Bean
    PolicyDefinition<Integer> deliveryPages() {
        return PAGES;
    }

    @Bean
    PolicyDefinition<Duration> deliveryStaleAfter() {
        return STALE_AFTER;
    }

    @Bean
    PolicyDefinition<Duration> deliveryDueWithin() {
        return DUE_WITHIN;
    }

    @Bean
    PolicyDefinition<Long> deliveryLargestPaper() {
        return LARGEST_PAPER;
    }

    @Bean
    PolicyDefinition<String> deliveryDeclaration() {
        return DECLARATION;
    }

    @Bean
    PolicyDefinition<Boolean> deliveryCoverSheet() {
        return COVER_SHEET;
    }

    private static String shipped(String resource) {
        try (InputStream text = DeliveryPolicies.class.getResourceAsStream(resource)) {
            if (text == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
