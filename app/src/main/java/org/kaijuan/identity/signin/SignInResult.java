package org.kaijuan.identity.signin;

import java.util.List;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.kernel.PersonId;
import org.kaijuan.kernel.Refusal;

/** What became of a name and a password. */
public sealed interface SignInResult {

    /** Right; with a second factor the session begins only after its code. */
    record Right(PersonId person, boolean needsCode) implements SignInResult {}

    /** Right in several libraries: which one is meant? */
    record WhichLibrary(List<LibraryView> libraries) implements SignInResult {}

    record Wrong(Refusal refusal) implements SignInResult {}
}
