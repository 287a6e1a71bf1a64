package org.tidemark.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One row a way to be malformed: the line (single quotes for double ones), where, and what the
 * message says.
 */
class MalformedCommandTest {

    private static final String HEAD = "'id':'c','at':'2026-01-01T00:00:00+08:00'";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ``                                                     | ``     | not a JSON object
                    `[]`                                                   | ``     | not a JSON object
                    `{'type':'pause'`                                      | ``     | no valid JSON
                    `{'type':'pause',}`                                    | ``     | no valid JSON
                    `{'type':'pause' /* x */}`                             | ``     | no valid JSON
                    `{'type':'pause','type':'pause',$,'programme':'p'}`    | type   | stands there twice
                    `{'type':'pause',$,'programme':'p','programme':'p'}`   | programme | stands there twice
                    `{'type':'pause',$,'programme':'p'} {}`                | ``     | something follows
                    `{$,'programme':'p'}`                                  | type   | it is missing
                    `{'type':'pauze',$,'programme':'p'}`                   | type   | did you mean "pause"?
                    `{'type':'transmogrify',$,'programme':'p'}`            | type   | allowed here: adopt-plan, appoint-agent
                    `{'type':'close-day',$,'day':'2026-02-30'}`            | day    | is no date
                    `{'type':'close-day',$,'day':'2026-1-1'}`              | day    | is no date
                    `{'type':'set-weight',$,'programme':'p','member':'m','dividend':'d','weight':-1}` | weight | from 0 to
                    `{'type':'pause',$,'program':'p'}`                     | ``     | did you mean "programme"?
                    `{'type':'pause',$,'programme':'p','member':'m'}`      | ``     | no key "member"; allowed here
                    `{'type':'pause',$,'programme':'p','x':{'y':[1]}}`     | ``     | no key "x"
                    `{'type':'pause',$}`                                   | programme | it is missing
                    `{'type':'pause','at':'2026-01-01T00:00:00Z','programme':'p'}` | id | it is missing
                    `{'type':'pause','id':'c','programme':'p'}`            | at     | it is missing
                    `{'type':'pause','id':'c','at':'2026-01-01','programme':'p'}` | at | is no time
                    `{'type':'pause','id':'c','at':'2026-01-01T00:00:00','programme':'p'}` | at | is no time
                    `{'type':'pause','id':'c','at':'2026-02-30T00:00:00Z','programme':'p'}` | at | is no time
                    `{'type':'pause','id':'c','at':'2026-01-01T00:00:00.0000001Z','programme':'p'}` | at | is no time
                    `{'type':'pause','id':'c','at':'+999999999-01-01T00:00:00Z','programme':'p'}` | at | is no time
                    `{'type':'pause','id':' ','at':'2026-01-01T00:00:00Z','programme':'p'}` | id | it is blank
                    `{'type':'pause','id':'a\\nb','at':'2026-01-01T00:00:00Z','programme':'p'}` | id | control character
                    `{'type':'pause','id':'a\\ud800','at':'2026-01-01T00:00:00Z','programme':'p'}` | id | half of a character
                    `{'type':'pause',$,'programme':null}`                  | programme | leave the key out or give a text
                    `{'type':'pause',$,'programme':7}`                     | programme | a number stands there; give a text
                    `{'type':'verify',$,'member':'a:b'}`                   | member | has a colon
                    `{'type':'verify',$,'member':'~'}`                     | member | at most 64 characters
                    `{'type':'inject',$,'programme':'p','amount':10}`      | amount | a number stands there
                    `{'type':'inject',$,'programme':'p','amount':'1.001'}` | amount | is not an amount
                    `{'type':'inject',$,'programme':'p','amount':'-1'}`    | amount | is not an amount
                    `{'type':'inject',$,'programme':'p','amount':'1e3'}`   | amount | is not an amount
                    `{'type':'inject',$,'programme':'p','amount':' 1'}`    | amount | is not an amount
                    `{'type':'inject',$,'programme':'p','amount':''}`      | amount | is not an amount
                    `{'type':'inject',$,'programme':'p','amount':'NaN'}`   | amount | is not an amount
                    `{'type':'inject',$,'programme':'p','amount':'92233720368547758.08'}` | amount | is not an amount
                    `{'type':'redeem',$,'programme':'p','member':'m','points':'1.0000001'}` | points | is not an amount
                    `{'type':'redeem',$,'programme':'p','member':'m','points':'ALL'}` | points | is not an amount
                    `{'type':'enrol',$,'member':'m','region':'044'}`       | region | is no region
                    `{'type':'enrol',$,'member':'m','region':'441'}`       | region | is no region
                    `{'type':'enrol',$,'member':'m','region':'44a9'}`      | region | is no region
                    `{'type':'enrol',$,'member':'m','region':440000}`      | region | a number stands there
                    `{'type':'enrol',$,'member':'m','verified':'true'}`    | verified | a text stands there; give true or false
                    `{'type':'order',$,'member':'m','lines':[]}`           | lines  | no line in it
                    `{'type':'order',$,'member':'m','lines':{}}`           | lines  | an object stands there
                    `{'type':'order',$,'member':'m','lines':['x']}`        | lines[0] | a text stands there
                    `{'type':'order',$,'member':'m','lines':[{'offer':'o'}]}` | lines[0].amount | it is missing
                    `{'type':'order',$,'member':'m','lines':[{'offer':'o','amount':'1','ofer':'p'}]}` | lines[0] | did you mean "offer"?
                    `{'type':'order',$,'member':'m','lines':[{'offer':'o','offer':'o','amount':'1'}]}` | lines[0].offer | twice
                    `{'type':'order',$,'member':'m','lines':[{'offer':'o','amount':1}]}` | lines[0].amount | a number stands there
                    `{'type':'order',$,'member':'m','lines':[{'offer':'o','amount':'1'}],'holds':'h'}` | holds | give a list of names
                    `{'type':'order',$,'member':'m','lines':[{'offer':'o','amount':'1'}],'holds':['h',1]}` | holds[1] | a number stands there
                    `{'type':'order',$,'member':'m','lines':[{'offer':'o','amount':'1'}],'holds':['h:']}` | holds[0] | has a colon
                    `{'type':'grant',$,'programme':'p','member':'m','contribution':'1','value':'1','basis':'1','batches':2}` | every | it is missing
                    `{'type':'grant',$,'programme':'p','member':'m','contribution':'1','value':'1','basis':'1','batches':0,'every':1}` | batches | out of range
                    `{'type':'grant',$,'programme':'p','member':'m','contribution':'1','value':'1','basis':'1','batches':1.0,'every':1}` | batches | a number stands there; give a whole number
                    `{'type':'grant',$,'programme':'p','member':'m','contribution':'1','value':'1','basis':'1','batches':99999999999999999999,'every':1}` | batches | out of range
                    `{'type':'hold',$,'member':'m','amount':'1','hold':'h','asset':'points'}` | asset | is not "coins"
                    `{'type':'fund',$,'account':'pool','amount':'1'}`      | account | is not "platform"
                    `{'type':'pause',$,'programme':'p','by':'me'}`         | by     | a text stands there; give an object
                    `{'type':'pause',$,'programme':'p','by':{}}`           | by.actor | it is missing
                    `{'type':'pause',$,'programme':'p','by':{'approver':'b','reason':'c'}}` | by.actor | it is missing
                    `{'type':'pause',$,'programme':'p','by':{'actor':' '}}` | by.actor | it is blank
                    `{'type':'pause',$,'programme':'p','by':{'actor':null}}` | by.actor | give a text
                    `{'type':'pause',$,'programme':'p','by':{'actor':'a','why':'b'}}` | by   | "by" has no key "why"
                    `{'type':'pause',$,'programme':'p','by':{'actor':'a','actor':'b'}}` | by.actor | twice
                    `{'type':'pause',$,'programme':'p','by':{'actor':'~'}}` | by.actor | at most 64 characters
                    `{'type':'pause',$,'programme':'p','by':{'actor':'a','approver':'~'}}` | by.approver | at most 64 characters
                    `{'type':'pause',$,'programme':'p','by':{'actor':'a','reason':'~~~~'}}` | by.reason | at most 200 characters
                    `{'type':'pause',$,'programme':'p','by':{'actor':'a','reason':'b\\nc'}}` | by.reason | control character
                    `{'type':'move',$,'member':'m'}`                       | region | it is missing
                    `{'type':'release',$,'hold':'h'}`                      | amount | it is missing
                    `{'type':'pay-supplier',$,'amount':'1','supplier':'a:b'}` | supplier | has a colon
                    `{'type':'register-supplier',$}`                       | supplier | it is missing
                    `{'type':'order',$,'member':'m','lines':[{'offer':'o','amount':'1','supply':1}]}` | lines[0].supply | a number stands there
                    `{'type':'order',$,'member':'m','lines':[{'offer':'o','amount':'1','supply':'-1'}]}` | lines[0].supply | is not an amount
                    `{'type':'order',$,'member':'m','lines':[{'offer':'o','amount':'1','supplier':'a:b'}]}` | lines[0].supplier | has a colon
                    `{'type':'pause',$,'programme':[[[[[[[[[1]]]]]]]]]}`   | programme | a list stands there
                    `{'type':'pause',$,'x':[[[[[[[[[1]]]]]]]]]}`           | ``     | nested too deep
                    """)
    void isRefusedWithWhatWhereAndTheFix(String line, String where, String message) {
        String json = line.replace("$", HEAD).replace('\'', '"').replace("~", "x".repeat(65));
        MalformedCommandException refusal =
                catchThrowableOfType(
                        MalformedCommandException.class, () -> CommandJson.parse(json));
        assertThat(refusal).as(json).isNotNull();
        assertThat(refusal.where()).isEqualTo(where);
        assertThat(refusal).hasMessageContaining(message);
    }
}
