package vn.khuyencong.exchange.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonDifferenceTest {

    @Test
    void equalDocumentsDoNotDifferWhateverTheOrderOfTheirNames() {
        assertEquals(List.of(), between("{'a':1,'b':[true,null,'x']}", "{'b':[true,null,'x'],'a':1.0}"));
    }

    @Test
    void aChangedValueIsNamedAtItsOwnCell() {
        assertEquals(List.of("/a/0/b"), between("{'a':[{'b':1,'c':2}]}", "{'a':[{'b':3,'c':2}]}"));
    }

    @Test
    void aPartThatOnlyOneHasIsNamedAsAWhole() {
        assertEquals(List.of("/a/1"), between("{'a':[1]}", "{'a':[1,{'b':2}]}"));
        assertEquals(List.of("/a/1"), between("{'a':[1,{'b':2}]}", "{'a':[1]}"));
        assertEquals(List.of("/q"), between("{}", "{'q':{'number':'1'}}"));
    }

    @Test
    void nullIsWhatIsNotThereAndAnotherKindOfValueDiffers() {
        assertEquals(List.of(), between("{'a':null}", "{}"));
        assertEquals(List.of("/a"), between("{'a':'1'}", "{'a':1}"));
        assertEquals(List.of("/a"), between("{'a':[]}", "{'a':{}}"));
    }

    @Test
    void aNameWithASlashIsWrittenAsAPointerWantsIt() {
        assertEquals(List.of("/a~1b~0c"), between("{'a/b~c':1}", "{'a/b~c':2}"));
    }

    private static List<String> between(String before, String after) {
        try {
            return JsonDifference.between(Json.MAPPER.readTree(before.replace('\'', '"')), Json.MAPPER.readTree(after.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
