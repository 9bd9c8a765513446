// XDocument.Save opens the file on our behalf.
// BeforeDrop: before the drop, which is fine.
var document = new System.Xml.Linq.XDocument(new System.Xml.Linq.XElement("a"));
//! BeforeDrop: Store.Save(document);
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Store.Save(document); } catch (UnauthorizedAccessException) { } //! BeforeDrop: Console.WriteLine("serving");

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → XDocument.Save")]
    public static void Save(System.Xml.Linq.XDocument document) => document.Save(Case.File);
}
