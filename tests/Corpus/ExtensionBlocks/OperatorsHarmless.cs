// Operators of an extension block are used: those that write are not.
var order = new Order();
ProcessPermissions.Drop(Permission.FileSystemWrite);
order += 1;

class Order;

static class OrderFiles
{
    extension(Order)
    {
        public static Order operator +(Order one, Order other)
        {
            File.WriteAllText(Case.File, "x");
            return one;
        }

        public static Order operator -(Order one)
        {
            File.WriteAllText(Case.File, "x");
            return one;
        }

        public static Order operator *(Order one, Order other)
        {
            File.WriteAllText(Case.File, "x");
            return one;
        }
    }

    extension(Order order)
    {
        public void operator -=(int count) => File.WriteAllText(Case.File, order + "x");

        public void operator +=(int count) => Console.WriteLine(order + "x");
    }
}
