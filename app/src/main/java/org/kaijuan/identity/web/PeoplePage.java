package org.kaijuan.identity.web;

import java.util.List;
import org.kaijuan.identity.Libraries;
import org.kaijuan.identity.PersonRow;
import org.kaijuan.web.Form;
import org.kaijuan.web.Listing;
import org.kaijuan.web.Option;

/** @param libraries that the reader of the page may choose from */
public record PeoplePage(
        Form form, Listing<PersonRow> people, List<Option> libraries, List<Option> roles, Libraries names) {

    /** The name of a person's library; empty for people of the province. */
    public String library(PersonRow person) {
        return person.library() == null ? "" : names.get(person.library()).name();
    }
}
