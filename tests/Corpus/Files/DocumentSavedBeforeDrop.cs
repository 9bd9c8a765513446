// An XML document is saved, before the drop.
using System.Xml.Linq;
Store.Save(new XDocument(new XElement("a")));
ProcessPermissions.Drop(Permission.FileSystemWrite);

static class Store
{
    public static void Save(XDocument document)
    {
        document.Save(Case.File);
    }
}
