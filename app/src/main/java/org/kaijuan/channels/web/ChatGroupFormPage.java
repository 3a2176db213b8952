package org.kaijuan.channels.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaijuan.channels.ChatGroupView;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;

/**
 * A group that is put on record, or described anew.
 *
 * @param group absent for a new one
 * @param owner code of the library, or {@code province}
 */
public record ChatGroupFormPage(
        @Nullable ChatGroupView group,
        String owner,
        String ownerName,
        List<Option> kinds,
        List<Option> audiences,
        List<Option> keepers,
        Form form) {}
