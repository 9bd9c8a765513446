// XDocument.Save opens the file on our behalf.
var document = new System.Xml.Linq.XDocument(new System.Xml.Linq.XElement("a"));
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Store.Save(document); } catch (UnauthorizedAccessException) { }

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → XDocument.Save")]
    public static void Save(System.Xml.Linq.XDocument document) => document.Save(Case.File);
}
