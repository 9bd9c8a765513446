// An XML serialiser fills the properties of an object, except those that are marked to be left out.
// Harmless: the property is left out.
using System.Xml.Serialization;

var serialiser = new XmlSerializer(typeof(Order));
ProcessPermissions.Drop(Permission.FileSystemWrite);
serialiser.Deserialize(new StringReader("<Order><Name>x</Name></Order>"));

public class Order
{
    public string Name //! Harmless: [XmlIgnore] public string Name
    {
        get => "";
        [Expect("PERM1001", "Main → Order.Name → File.WriteAllText")]
        set
        {
            try { File.WriteAllText(Case.File, value); } catch (UnauthorizedAccessException) { }
        }
    }
}
