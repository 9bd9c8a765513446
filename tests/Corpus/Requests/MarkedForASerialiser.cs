// A serialiser of data contracts calls the methods that are marked for it.
// Harmless: the method is not marked.
using System.Runtime.Serialization;

var serialiser = new DataContractSerializer(typeof(Order));
ProcessPermissions.Drop(Permission.FileSystemWrite);
serialiser.WriteObject(Stream.Null, new Order());

[DataContract]
public class Order
{
    [OnSerializing] //! Harmless:
    [Expect("PERM1001", "Main → Order.Before → File.WriteAllText")]
    private void Before(StreamingContext context)
    {
        try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
    }
}
