package org.kaijuan.duties.web;

import java.util.List;
import org.kaijuan.duties.BriefingView;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.identity.PersonView;
import org.kaijuan.web.Form;
import org.kaijuan.web.Listing;

/**
 * The log of briefings.
 *
 * @param serving whom one may brief; empty for those who may not
 */
public record BriefingsPage(
        LibraryView library, Listing<BriefingView> briefings, List<PersonView> serving, boolean mayGive, Form form) {}
