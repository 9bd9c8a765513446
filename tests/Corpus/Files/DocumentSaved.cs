// An XML document is saved.
using System.Xml.Linq;

ProcessPermissions.Drop(Permission.FileSystemWrite);
Store.Save(new XDocument(new XElement("a")));

static class Store
{
    [Expect("PERM1001", "Main → Store.Save → XDocument.Save")]
    public static void Save(XDocument document)
    {
        try { document.Save(Case.File); } catch (UnauthorizedAccessException) { }
    }
}
