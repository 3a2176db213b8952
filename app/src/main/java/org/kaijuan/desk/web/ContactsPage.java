package org.kaijuan.desk.web;

import java.util.List;
import org.kaijuan.desk.ContactView;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.web.Form;
import org.kaijuan.web.Listing;
import org.kaijuan.web.Option;

/**
 * The log of contacts by phone and chat, and the form for the next one.
 *
 * @param groups of readers that the library looks after now
 */
public record ContactsPage(
        LibraryView library,
        Listing<ContactView> contacts,
        List<Option> channels,
        List<Option> outcomes,
        List<Option> groups,
        Form form,
        String key) {}
