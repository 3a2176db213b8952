package org.kaijuan.assistant.web;

import java.util.List;
import org.kaijuan.assistant.Topic;
import org.kaijuan.identity.LibraryView;
import org.kaijuan.web.Listing;
import org.kaijuan.web.Option;

/**
 * What a library has not answered yet.
 *
 * @param libraries to choose from, if there are several
 */
public record QuestionsPage(LibraryView library, List<Option> libraries, Listing<Topic> topics) {}
