// A property of an extension block asks first whether writing is allowed.
var order = new Order();
ProcessPermissions.Drop(Permission.FileSystemWrite);
if (order.CanSave)
    order.Save();

class Order;

static class OrderFiles
{
    extension(Order order)
    {
        [PermissionGuard(Permission.FileSystemWrite)]
        public bool CanSave => ProcessPermissions.Has(Permission.FileSystemWrite);

        public bool CanPrint => true;

        public void Save()
        {
            try { File.WriteAllText(Case.File, order + "x"); } catch (UnauthorizedAccessException) { }
        }
    }
}
