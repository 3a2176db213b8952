package org.kaijuan.identity.web;

import java.util.List;
import org.kaijuan.identity.PersonDetails;
import org.kaijuan.identity.signin.PrivacyNotices.ConsentView;
import org.kaijuan.web.Form;

/**
 * Own data.
 *
 * @param where the person's library and what stands above, as words; empty for people of the province
 */
public record MePage(
        PersonDetails me,
        String where,
        Form form,
        List<ConsentView> consents,
        boolean secondFactor,
        int devices,
        int tokens) {}
