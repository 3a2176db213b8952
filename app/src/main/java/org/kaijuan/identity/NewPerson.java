package org.kaijuan.identity;

import org.jspecify.annotations.Nullable;
import org.kaijuan.kernel.LibraryId;

/**
 * A person to be registered.
 *
 * @param library where they belong; absent only for people of the province
 * @param cardNumber of the library card, unique within the library
 * @param username unique in the installation, any case; absent when the card number is enough
 * @param category student, teacher or staff
 * @param language zh-CN or en
 */
public record NewPerson(
        String name,
        @Nullable LibraryId library,
        @Nullable UnitId department,
        @Nullable String cardNumber,
        @Nullable String username,
        @Nullable String email,
        @Nullable String phone,
        String category,
        String language) {

    /** A reader with a card. */
    public static NewPerson reader(LibraryId library, String name, String cardNumber) {
        return new NewPerson(name, library, null, cardNumber, null, null, null, "student", "zh-CN");
    }

    /** A member of staff who signs in with a user name; without a library, of the province. */
    public static NewPerson staff(@Nullable LibraryId library, String name, String username) {
        return new NewPerson(name, library, null, null, username, null, null, "staff", "zh-CN");
    }

    public NewPerson in(UnitId department) {
        return new NewPerson(name, library, department, cardNumber, username, email, phone, category, language);
    }

    public NewPerson withCard(String cardNumber) {
        return new NewPerson(name, library, department, cardNumber, username, email, phone, category, language);
    }

    public NewPerson withUsername(String username) {
        return new NewPerson(name, library, department, cardNumber, username, email, phone, category, language);
    }

    public NewPerson withEmail(String email) {
        return new NewPerson(name, library, department, cardNumber, username, email, phone, category, language);
    }

    public NewPerson withCategory(String category) {
        return new NewPerson(name, library, department, cardNumber, username, email, phone, category, language);
    }
}
