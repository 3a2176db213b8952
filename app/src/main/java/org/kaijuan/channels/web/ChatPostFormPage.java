package org.kaijuan.channels.web;

import java.util.List;
import org.kaijuan.channels.ChatGroupView;
import org.kaijuan.web.Form;
import org.kaijuan.web.Option;

/**
 * A text on its way to several groups.
 *
 * @param owner in whose name
 * @param groups that may be chosen
 */
public record ChatPostFormPage(
        String owner, String ownerName, List<Option> owners, List<ChatGroupView> groups, Form form) {}
