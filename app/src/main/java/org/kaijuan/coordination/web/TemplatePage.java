package org.kaijuan.coordination.web;

import org.kaijuan.coordination.GroupTemplate;
import org.kaijuan.web.Form;

/** The province's template of groups, to read and to publish anew. */
public record TemplatePage(GroupTemplate template, boolean mayPublish, Form form) {}
